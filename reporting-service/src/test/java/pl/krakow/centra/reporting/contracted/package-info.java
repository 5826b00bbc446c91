@NullMarked
package pl.krakow.centra.reporting.contracted;

import org.jspecify.annotations.NullMarked;
