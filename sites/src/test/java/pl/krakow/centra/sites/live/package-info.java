@NullMarked
package pl.krakow.centra.sites.live;

import org.jspecify.annotations.NullMarked;
