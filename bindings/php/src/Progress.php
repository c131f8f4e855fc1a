<?php

declare(strict_types=1);

namespace Seam\Phones;

/** How far a call has come that does one thing for many, such as `$seam->phones->deactivate_many()`. */
final class Progress
{
    /**
     * @param int $done how many have ended, the failed ones among them
     * @param int $failed how many have failed, or ended with an unknown outcome
     * @param int $total how many there are; 0 as long as it is not known
     */
    public function __construct(
        public readonly int $done,
        public readonly int $failed,
        public readonly int $total,
    ) {
    }
}
