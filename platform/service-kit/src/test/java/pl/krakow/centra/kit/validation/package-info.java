@NullMarked
package pl.krakow.centra.kit.validation;

import org.jspecify.annotations.NullMarked;
