@NullMarked
package pl.krakow.centra.kit.test.rules;

import org.jspecify.annotations.NullMarked;
