/** Contacts of organisations over HTTP. */
@NullMarked
package pl.krakow.centra.volunteering.organisations.http;

import org.jspecify.annotations.NullMarked;
