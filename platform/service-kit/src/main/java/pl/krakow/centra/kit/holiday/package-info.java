/** On which days most people don't work. */
@NullMarked
package pl.krakow.centra.kit.holiday;

import org.jspecify.annotations.NullMarked;
