@NullMarked
package pl.krakow.centra.reporting.contracted.domain;

import org.jspecify.annotations.NullMarked;
