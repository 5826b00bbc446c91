/** What links in letters open, for who has no account, and checking a certificate by its number. */
@NullMarked
package pl.krakow.centra.sites.api.letters;

import org.jspecify.annotations.NullMarked;
