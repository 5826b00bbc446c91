@NullMarked
package pl.krakow.centra.sites.words;

import org.jspecify.annotations.NullMarked;
