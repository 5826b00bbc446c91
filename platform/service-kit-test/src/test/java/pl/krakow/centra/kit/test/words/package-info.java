@NullMarked
package pl.krakow.centra.kit.test.words;

import org.jspecify.annotations.NullMarked;
