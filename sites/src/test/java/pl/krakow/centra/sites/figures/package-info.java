@NullMarked
package pl.krakow.centra.sites.figures;

import org.jspecify.annotations.NullMarked;
