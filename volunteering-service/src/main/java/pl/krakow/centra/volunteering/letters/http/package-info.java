/** Mailboxes over HTTP. */
@NullMarked
package pl.krakow.centra.volunteering.letters.http;

import org.jspecify.annotations.NullMarked;
