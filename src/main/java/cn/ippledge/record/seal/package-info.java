/**
 * Sealing of the audit trail: committed rows are numbered and bound into blocks, each with the Merkle root of its rows and the
 * hash of the block before; the newest hash goes to a file outside the database.
 */
package cn.ippledge.record.seal;
