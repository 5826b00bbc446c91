/** Files of reports over HTTP. */
@NullMarked
package pl.krakow.centra.reporting.exports.http;

import org.jspecify.annotations.NullMarked;
