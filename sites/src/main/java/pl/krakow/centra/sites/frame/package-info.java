/** What every page stands in: accent, languages, theme, navigation, the person signed in; and the static files. */
@NullMarked
package pl.krakow.centra.sites.frame;

import org.jspecify.annotations.NullMarked;
