/**
 * Facts, days and the dictionary of beneficiaries as documents. Dates and ids are kept as text, which sorts alike on
 * every store. Every write is one conditional write of one document.
 */
@NullMarked
package pl.krakow.centra.reporting.counting.mongo;

import org.jspecify.annotations.NullMarked;
