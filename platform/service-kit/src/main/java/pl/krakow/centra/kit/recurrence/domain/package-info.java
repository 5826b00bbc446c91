/** On which dates something repeats, and when that is: rules of RFC 5545 in local dates, without a clock. */
@NullMarked
package pl.krakow.centra.kit.recurrence.domain;

import org.jspecify.annotations.NullMarked;
