<?php

declare(strict_types=1);

namespace Seam\Phones\Exception;

/** The webhook was not sent by Seam, is too old, or is no event. */
final class WebhookVerificationError extends SeamException
{
}
