/**
 * Reports as files. A short one is written at once; a long one in the background, with its progress to be seen, and can be fetched
 * as often as wanted until it expires. Whoever writes one holds it for a while and says so as it goes on; if that process dies,
 * another one writes it anew.
 */
@NullMarked
package pl.krakow.centra.reporting.exports;

import org.jspecify.annotations.NullMarked;
