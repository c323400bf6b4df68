/**
 * 存证. Evidence: documents with their digests and versions, the sealed audit trail of every command, and the keys that make a
 * repeated request one request.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package cn.ippledge.record;
