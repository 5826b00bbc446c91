/**
 * Closing: a month, quarter, year or term of an operator frozen as it was counted. A closed figure never changes; what arrives later
 * is a correction with a date and a cause, and closed figure and corrections add up to what is counted live. Each closing carries
 * the hash of its own figures and of the closing before, so that nobody can change one without it showing in all that follow.
 */
@NullMarked
package pl.krakow.centra.reporting.closing;

import org.jspecify.annotations.NullMarked;
