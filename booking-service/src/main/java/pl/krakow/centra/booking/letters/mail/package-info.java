/** Letters as e-mail, over SMTP. */
@NullMarked
package pl.krakow.centra.booking.letters.mail;

import org.jspecify.annotations.NullMarked;
