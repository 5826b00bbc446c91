@NullMarked
package pl.krakow.centra.reporting.usage.bitmap;

import org.jspecify.annotations.NullMarked;
