/** One document per ordered file; its bytes beside it, in parts. */
@NullMarked
package pl.krakow.centra.reporting.exports.mongo;

import org.jspecify.annotations.NullMarked;
