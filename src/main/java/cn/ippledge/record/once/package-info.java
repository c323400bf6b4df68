/** One request, one effect: what makes a POST repeated with the same Idempotency-Key the same POST. */
package cn.ippledge.record.once;
