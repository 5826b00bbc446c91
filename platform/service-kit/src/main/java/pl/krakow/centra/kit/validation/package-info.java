/** Constraints on what people send that Jakarta Validation lacks. */
@NullMarked
package pl.krakow.centra.kit.validation;

import org.jspecify.annotations.NullMarked;
