/**
 * E-mails to people: who writes, what is due, what was sent. A letter is written once per cause and reader, whatever is delivered
 * twice, and sent until a mail server has taken it or it is of no use any more. What it says is erased once it is sent.
 *
 * <p>A service brings what its letters say (records), a {@link pl.krakow.centra.kit.letter.Press} for each kind of them, and, if
 * its readers have accounts, an {@link pl.krakow.centra.kit.letter.AddressBook}. It writes by
 * {@link pl.krakow.centra.kit.letter.LetterBox}.
 */
@NullMarked
package pl.krakow.centra.kit.letter;

import org.jspecify.annotations.NullMarked;
