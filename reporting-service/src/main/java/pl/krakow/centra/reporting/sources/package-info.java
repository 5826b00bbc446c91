/** Whether the figures can be trusted: how fresh each source of events is, what is behind, what is parked, what is silent. */
@NullMarked
package pl.krakow.centra.reporting.sources;

import org.jspecify.annotations.NullMarked;
