/** Letters as e-mail, over SMTP. */
@NullMarked
package pl.krakow.centra.kit.letter.mail;

import org.jspecify.annotations.NullMarked;
