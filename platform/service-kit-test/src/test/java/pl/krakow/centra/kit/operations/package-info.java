@NullMarked
package pl.krakow.centra.kit.operations;

import org.jspecify.annotations.NullMarked;
