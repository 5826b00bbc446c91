@NullMarked
package pl.krakow.centra.kit.problem;

import org.jspecify.annotations.NullMarked;
