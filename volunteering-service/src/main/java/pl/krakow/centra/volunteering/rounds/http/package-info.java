/** Matching rounds over HTTP, for who coordinates their centres. */
@NullMarked
package pl.krakow.centra.volunteering.rounds.http;

import org.jspecify.annotations.NullMarked;
