@NullMarked
package pl.krakow.centra.sites;

import org.jspecify.annotations.NullMarked;
