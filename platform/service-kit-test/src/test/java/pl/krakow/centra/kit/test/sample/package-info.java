@NullMarked
package pl.krakow.centra.kit.test.sample;

import org.jspecify.annotations.NullMarked;
