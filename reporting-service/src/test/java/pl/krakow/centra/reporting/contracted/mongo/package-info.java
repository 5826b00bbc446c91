@NullMarked
package pl.krakow.centra.reporting.contracted.mongo;

import org.jspecify.annotations.NullMarked;
