/** What a statement is, its parts and its versions. */
@NullMarked
package pl.krakow.centra.reporting.statements.domain;

import org.jspecify.annotations.NullMarked;
