/** Regular hours of a season as organisations ask for them: what can be wished for, one's wishes, and what came of each. */
@NullMarked
package pl.krakow.centra.sites.residents.seasons;

import org.jspecify.annotations.NullMarked;
