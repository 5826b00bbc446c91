/**
 * Statements that write themselves: the operator's report on a public task and the city's yearly report on its programme. Their
 * tables are filled from the figures; people add words, part by part, and keep versions, in which words and tables stand still.
 */
@NullMarked
package pl.krakow.centra.reporting.statements;

import org.jspecify.annotations.NullMarked;
