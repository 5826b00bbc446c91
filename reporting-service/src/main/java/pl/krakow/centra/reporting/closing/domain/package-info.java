/** What a closing is, what corrects it, and what ties it to the one before. */
@NullMarked
package pl.krakow.centra.reporting.closing.domain;

import org.jspecify.annotations.NullMarked;
