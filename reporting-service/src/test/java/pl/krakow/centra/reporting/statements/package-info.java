@NullMarked
package pl.krakow.centra.reporting.statements;

import org.jspecify.annotations.NullMarked;
