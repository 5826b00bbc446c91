/** Mailboxes in the store. */
@NullMarked
package pl.krakow.centra.volunteering.letters.mongo;

import org.jspecify.annotations.NullMarked;
