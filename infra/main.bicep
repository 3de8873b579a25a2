// Everything the bot needs in Azure, in one resource group. `infra/README.md` says how to deploy it.
targetScope = 'resourceGroup'

// === Yours to say

@description('Your force, as data/model/forces.ts names it: staffordshire.')
param force string

@description('Entra object ids of the first administrators; they give everybody else their roles, in chat.')
@minLength(1)
param admins string[]

@description('The Azure Container Registry that holds the image: its name alone, in this resource group.')
param registry string

@description('The image in that registry, with its version: assurance-bot:0.1.0.')
param image string

// === With a default that suits most

@description('The Azure region. The record stays in it.')
param location string = 'uksouth'

@description('What the names of all resources begin with: lower-case letters, digits and hyphens.')
@minLength(3)
@maxLength(20)
param name string = 'assurance'

@description('Tags for every resource, such as a cost centre.')
param tags object = {}

@description('Entra tenant ids whose people may talk to the bot from the start; more are allowed in chat.')
@minLength(1)
param tenants string[] = [tenant().tenantId]

@description('How the bot proves to Teams who it is. UserAssignedMSI has no password to keep or renew.')
@allowed(['UserAssignedMSI', 'SingleTenant'])
param botType string = 'UserAssignedMSI'

@description('SingleTenant only: the application (client) id of your Entra app registration.')
param botAppId string = ''

@description('SingleTenant only: a client secret of that registration.')
@secure()
param botPassword string = ''

@description('The tier of the Azure Bot. Teams messages are free and unlimited in both; S1 has a service level agreement.')
@allowed(['F0', 'S1'])
param botSku string = 'S1'

@description('Whether the record is reached over a private network. Cannot be changed later without making the environment anew.')
param privateNetwork bool = true

@description('The private network: a /26 or larger that nothing it will be peered with uses.')
param networkRange string = '10.60.0.0/26'

@description('Public IPv4 addresses or ranges from which people may reach the record, to import, export or verify. They sign in all the same.')
param allowedIps string[] = []

@description('Entra object ids of people or groups who may run import, export and verify against the record. Their rights are the bot\'s: none to delete.')
param operators string[] = []

@description('Entra object ids of people or groups who may read the record and nothing else, such as auditors.')
param readers string[] = []

@description('How the record is paid for: Serverless by the request, Autoscale by the hour.')
@allowed(['Serverless', 'Autoscale'])
param recordCapacity string = 'Serverless'

@description('Autoscale only: the most request units a second.')
@minValue(1000)
param recordThroughput int = 1000

@description('The Cosmos DB account of the record, where it is another than the one first made: after a restore. Empty: named by us.')
param recordName string = ''

@description('How far back the record can be restored to any second.')
@allowed(['Continuous7Days', 'Continuous30Days'])
param backupTier string = 'Continuous30Days'

@description('Whether a lock keeps the record from being deleted along with its resource group.')
param lockRecord bool = true

@description('The most copies of the bot at once.')
@minValue(1)
@maxValue(30)
param maxReplicas int = 3

@description('Days for which logs are kept. They hold ids, never what was typed and never names.')
@minValue(30)
@maxValue(730)
param logDays int = 90

@description('Email addresses that hear of alerts. None: alerts show in the portal alone.')
param alertEmails string[] = []

@description('Whether sentences that were not understood are kept for 30 days, for whoever looks after the bot.')
param keepMissed bool = true

@description('The Azure OpenAI resource whose model reads what the bot does not understand: https://name.openai.azure.com/. Empty: none.')
param modelEndpoint string = ''

@description('With modelEndpoint: the name of the deployment of a chat model in that resource.')
param modelDeployment string = ''

@description('The address of the secret in a Key Vault that holds a key of that resource, https://vault.vault.azure.net/secrets/name. Empty, as is best: the bot\'s managed identity opens it.')
param modelKeyAddress string = ''

// === The parts

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
  tags: tags
}

// Some names are unique in all of Azure.
var uniqueName = '${name}-${uniqueString(resourceGroup().id)}'

// A managed identity is its own registration.
var appId = botType == 'UserAssignedMSI' ? identity.properties.clientId : botAppId

module telemetry 'modules/telemetry.bicep' = {
  params: {
    name: name
    location: location
    tags: tags
    logDays: logDays
  }
}

module network 'modules/network.bicep' = if (privateNetwork) {
  params: {
    name: name
    location: location
    tags: tags
    range: networkRange
  }
}

module record 'modules/record.bicep' = {
  params: {
    name: empty(recordName) ? uniqueName : recordName
    location: location
    tags: tags
    capacity: recordCapacity
    throughput: recordThroughput
    backupTier: backupTier
    lock: lockRecord
    endpointSubnetId: privateNetwork ? network!.outputs.endpointSubnetId : ''
    dnsZoneId: privateNetwork ? network!.outputs.dnsZoneId : ''
    allowedIps: allowedIps
    writers: concat([identity.properties.principalId], operators)
    readers: readers
    workspaceId: telemetry.outputs.workspaceId
  }
}

module app 'modules/app.bicep' = {
  params: {
    name: name
    location: location
    tags: tags
    registry: registry
    image: image
    identityName: identity.name
    insightsName: telemetry.outputs.insightsName
    workspaceId: telemetry.outputs.workspaceId
    subnetId: privateNetwork ? network!.outputs.appSubnetId : ''
    maxReplicas: maxReplicas
    appId: appId
    botType: botType
    botPassword: botPassword
    recordEndpoint: record.outputs.endpoint
    recordDatabase: record.outputs.database
    force: force
    tenants: tenants
    admins: admins
    keepMissed: keepMissed
    modelEndpoint: modelEndpoint
    modelDeployment: modelDeployment
    modelKeyAddress: modelKeyAddress
  }
}

module bot 'modules/bot.bicep' = {
  params: {
    name: uniqueName
    tags: tags
    sku: botSku
    type: botType
    appId: appId
    identityId: identity.id
    host: app.outputs.host
  }
}

module alerts 'modules/alerts.bicep' = {
  params: {
    name: name
    location: location
    tags: tags
    emails: alertEmails
    host: app.outputs.host
    appName: app.outputs.appName
    insightsId: telemetry.outputs.insightsId
    workspaceId: telemetry.outputs.workspaceId
  }
}

// === For the Teams app package and the toolkit. Nothing here is secret.

@description('The bot\'s application id: MicrosoftAppId for `npm run package`.')
output BOT_ID string = appId

@description('The host that Teams posts to: BOT_DOMAIN for `npm run package`.')
output BOT_DOMAIN string = app.outputs.host

@description('The record\'s address: COSMOS_ENDPOINT for import, export and verify.')
output COSMOS_ENDPOINT string = record.outputs.endpoint

@description('The database in it: COSMOS_DATABASE.')
output COSMOS_DATABASE string = record.outputs.database

@description('The container app, for `az containerapp` commands.')
output APP_NAME string = app.outputs.appName
