@NullMarked
package pl.krakow.centra.reporting.exports.mongo;

import org.jspecify.annotations.NullMarked;
