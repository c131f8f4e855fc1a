<?php

declare(strict_types=1);

namespace Seam\Phones\Resources;

/** An object of Seam's with fields that are known. Those that are not known yet are kept. */
abstract class Resource extends Fields
{
    /** A field that is a time, which Seam sends as a text, as a time. */
    final public function time(string $field = 'created_at'): ?\DateTimeImmutable
    {
        $text = $this->__get($field);
        return $text === null ? null : new \DateTimeImmutable($text);
    }
}
