@NullMarked
package pl.krakow.centra.sites.city;

import org.jspecify.annotations.NullMarked;
