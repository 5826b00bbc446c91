@NullMarked
package pl.krakow.centra.sites.look;

import org.jspecify.annotations.NullMarked;
