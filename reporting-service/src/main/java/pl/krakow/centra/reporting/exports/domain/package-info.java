/** What was ordered, and how far it is. */
@NullMarked
package pl.krakow.centra.reporting.exports.domain;

import org.jspecify.annotations.NullMarked;
