@NullMarked
package pl.krakow.centra.kit.wording;

import org.jspecify.annotations.NullMarked;
