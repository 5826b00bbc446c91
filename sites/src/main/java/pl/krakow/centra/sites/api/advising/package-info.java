/** What the staff of a centre ask about advice: whose hours there are, who comes, what becomes of it. */
@NullMarked
package pl.krakow.centra.sites.api.advising;

import org.jspecify.annotations.NullMarked;
