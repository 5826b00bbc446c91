@NullMarked
package pl.krakow.centra.reporting.statements.mongo;

import org.jspecify.annotations.NullMarked;
