// The record: Azure Cosmos DB for NoSQL, reached by Entra identity alone.

@description('The name of the account, unique in Azure.')
param name string

@description('The Azure region.')
param location string

@description('Tags for every resource.')
param tags object

@description('Serverless or Autoscale.')
param capacity string

@description('Autoscale only: the most request units a second.')
param throughput int

@description('Continuous7Days or Continuous30Days.')
param backupTier string

@description('Whether a lock keeps the account from being deleted.')
param lock bool

@description('The subnet of the private endpoint; empty: none.')
param endpointSubnetId string

@description('The private DNS zone of the private endpoint; empty: none.')
param dnsZoneId string

@description('Public addresses from which the account may be reached.')
param allowedIps string[]

@description('Object ids that may write: the bot\'s identity first, then people or groups.')
param writers string[]

@description('Object ids that may only read.')
param readers string[]

@description('The workspace that keeps what was changed in the account itself.')
param workspaceId string

var database = 'assurance'
// Made from data/cosmos/containers.ts: `npx tsx infra/containers.ts` after a change there.
var containers = loadJsonContent('../containers.json')
var isPrivate = !empty(endpointSubnetId)

// Without a private network the bot's own address is not fixed: 0.0.0.0 stands for Azure's data centres, from
// where an Entra identity with one of the roles below is needed all the same. With nothing to restrict, the list is empty.
var ranges = isPrivate || empty(allowedIps) ? allowedIps : concat(allowedIps, ['0.0.0.0'])

resource account 'Microsoft.DocumentDB/databaseAccounts@2024-11-15' = {
  name: name
  location: location
  tags: tags
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    locations: [
      {
        locationName: location
        failoverPriority: 0
        isZoneRedundant: false
      }
    ]
    capabilities: capacity == 'Serverless' ? [{ name: 'EnableServerless' }] : []
    consistencyPolicy: { defaultConsistencyLevel: 'Session' }
    // No key opens it, and none can change what it consists of.
    disableLocalAuth: true
    disableKeyBasedMetadataWriteAccess: true
    minimalTlsVersion: 'Tls12'
    publicNetworkAccess: isPrivate && empty(allowedIps) ? 'Disabled' : 'Enabled'
    ipRules: [for range in ranges: { ipAddressOrRange: range }]
    networkAclBypass: 'None'
    backupPolicy: {
      type: 'Continuous'
      continuousModeProperties: { tier: backupTier }
    }
  }
}

resource sqlDatabase 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases@2024-11-15' = {
  parent: account
  name: database
  properties: {
    resource: { id: database }
    options: capacity == 'Serverless' ? {} : { autoscaleSettings: { maxThroughput: throughput } }
  }
}

resource sqlContainers 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2024-11-15' = [
  for container in containers: {
    parent: sqlDatabase
    name: container.id
    properties: {
      resource: container
      options: {}
    }
  }
]

// The bot never deletes and never upserts, so neither may its identity. What it may not do either is edit an entry
// of the history; Cosmos DB cannot forbid that alone: its rights go down to a container, not to a kind of item, and
// an entry shares container and partition with the recommendation it changes, because both are written in one
// transaction. The hash chain (`npm run verify`) shows an edited entry, and continuous backup brings back what it was.
resource writing 'Microsoft.DocumentDB/databaseAccounts/sqlRoleDefinitions@2024-11-15' = {
  parent: account
  name: guid(account.id, 'create-read-replace')
  properties: {
    roleName: 'Assurance record: create, read and replace, never delete'
    type: 'CustomRole'
    assignableScopes: [account.id]
    permissions: [
      {
        dataActions: [
          'Microsoft.DocumentDB/databaseAccounts/readMetadata'
          'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/items/create'
          'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/items/read'
          'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/items/replace'
          'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/executeQuery'
          'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/readChangeFeed'
        ]
      }
    ]
  }
}

// One after the other: the account takes one such change at a time.
@batchSize(1)
resource mayWrite 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2024-11-15' = [
  for principal in writers: {
    parent: account
    name: guid(account.id, principal, 'write')
    properties: {
      principalId: principal
      roleDefinitionId: writing.id
      scope: account.id
    }
  }
]

@batchSize(1)
resource mayRead 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2024-11-15' = [
  for principal in readers: {
    parent: account
    name: guid(account.id, principal, 'read')
    properties: {
      principalId: principal
      // Cosmos DB Built-in Data Reader.
      roleDefinitionId: '${account.id}/sqlRoleDefinitions/00000000-0000-0000-0000-000000000001'
      scope: account.id
    }
    dependsOn: [mayWrite]
  }
]

resource endpoint 'Microsoft.Network/privateEndpoints@2024-05-01' = if (isPrivate) {
  name: '${name}-endpoint'
  location: location
  tags: tags
  properties: {
    subnet: { id: endpointSubnetId }
    privateLinkServiceConnections: [
      {
        name: 'record'
        properties: {
          privateLinkServiceId: account.id
          groupIds: ['Sql']
        }
      }
    ]
  }
}

resource dns 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2024-05-01' = if (isPrivate) {
  parent: endpoint
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [
      {
        name: 'record'
        properties: { privateDnsZoneId: dnsZoneId }
      }
    ]
  }
}

resource kept 'Microsoft.Authorization/locks@2020-05-01' = if (lock) {
  scope: account
  name: 'the-record-is-kept'
  properties: {
    level: 'CanNotDelete'
    notes: 'The assurance record. Remove this lock only when the record has been archived.'
  }
}

// Who changed the account, its network or its roles.
resource changes 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: account
  name: 'changes'
  properties: {
    workspaceId: workspaceId
    logAnalyticsDestinationType: 'Dedicated'
    logs: [{ category: 'ControlPlaneRequests', enabled: true }]
  }
}

@description('The address of the account.')
output endpoint string = account.properties.documentEndpoint

@description('The name of the database.')
output database string = sqlDatabase.name
