@NullMarked
package pl.krakow.centra.kit.pdf;

import org.jspecify.annotations.NullMarked;
