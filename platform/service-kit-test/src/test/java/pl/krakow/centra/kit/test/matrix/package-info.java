@NullMarked
package pl.krakow.centra.kit.test.matrix;

import org.jspecify.annotations.NullMarked;
