@NullMarked
package pl.krakow.centra.sites.about;

import org.jspecify.annotations.NullMarked;
