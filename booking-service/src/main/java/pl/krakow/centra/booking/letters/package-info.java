/**
 * Letting people know, by e-mail. A letter is written once per event and person, whatever is delivered twice, and sent until a
 * mail server has taken it or it is of no use any more. What it says is erased once it is sent.
 */
@NullMarked
package pl.krakow.centra.booking.letters;

import org.jspecify.annotations.NullMarked;
