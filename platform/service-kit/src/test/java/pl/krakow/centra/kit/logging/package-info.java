@NullMarked
package pl.krakow.centra.kit.logging;

import org.jspecify.annotations.NullMarked;
